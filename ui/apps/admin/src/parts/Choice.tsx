import { Select } from '@mantine/core'

interface Properties { label: string; value: string | undefined; options: { value: string; label: string }[]; change: (value: string | undefined) => void; width?: number }

/** One filter of a list: nothing chosen means all. */
export function Choice({ label, value, options, change, width = 168 }: Properties) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={options}
      value={value ?? null}
      onChange={(next) => change(next ?? undefined)}
      clearable
      searchable={options.length > 8}
      nothingFoundMessage="Nothing by that name"
      w={width}
      {...(value ? { styles: { input: { borderColor: 'var(--accent)', background: 'var(--accent-wash)' } } } : {})}
    />
  )
}
