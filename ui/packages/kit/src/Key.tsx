/** The key that does the same thing, shown on the face of an action. Hidden from screen readers: say it with aria-keyshortcuts. */
export function Key({ children }: { children: string }) {
  return (
    <kbd className="oc-key" aria-hidden="true">
      {children}
    </kbd>
  )
}
