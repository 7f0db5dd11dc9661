const PLACE = 'onecounter-sound'

let context: AudioContext | undefined

function tone(hertz: number, from: number, seconds: number, loud: number): void {
  if (!sound.on()) return
  context ??= new AudioContext()
  if (context.state === 'suspended') void context.resume()
  const start = context.currentTime + from
  const pitch = context.createOscillator()
  const volume = context.createGain()
  pitch.type = 'triangle'
  pitch.frequency.value = hertz
  volume.gain.setValueAtTime(loud, start)
  volume.gain.exponentialRampToValueAtTime(0.001, start + seconds)
  pitch.connect(volume).connect(context.destination)
  pitch.start(start)
  pitch.stop(start + seconds)
}

/** A short high blip for a good scan, two low tones for a refusal: told apart without looking up. */
export const sound = {
  good: () => tone(1320, 0, 0.07, 0.06),
  bad: () => {
    tone(220, 0, 0.16, 0.22)
    tone(165, 0.17, 0.28, 0.22)
  },
  on: () => localStorage.getItem(PLACE) !== 'off',
  set: (on: boolean) => localStorage.setItem(PLACE, on ? 'on' : 'off'),
}
