import { kept } from './kept'

const opened = kept('opened', '')
if (!opened.get()) opened.set(() => new Date().toISOString())

/** Counted from the first visit, so that the inbox is fresh then and honest about its age later. */
export const minutesBefore = (minutes: number): string =>
  new Date(Date.parse(opened.get()) - minutes * 60_000).toISOString()

const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en', { weekday: 'short', day: 'numeric', month: 'short' })
const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()

/** "9:40 AM" today, "tomorrow 9:40 AM", else "Sat, Nov 21, 9:40 AM". */
export function saidTime(iso: string, now = new Date()): string {
  const at = new Date(iso)
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000)
  if (days === 0) return time.format(at)
  if (days === 1) return `tomorrow ${time.format(at)}`
  if (days === -1) return `yesterday ${time.format(at)}`
  return `${day.format(at)}, ${time.format(at)}`
}
