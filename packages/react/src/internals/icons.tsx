import type { ReactNode } from 'react'

const shapes = {
  back: 'M15 18l-6-6 6-6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  ear: 'M6.5 9.5a5.5 5.5 0 1111 0c0 4-3.7 4.2-3.7 7.5a3.4 3.4 0 01-6.3 1.7M9.7 10a2.3 2.3 0 114.6 0c0 1.8-1.7 2-1.7 3.7',
  insert: 'M4 12h11M11 8l4 4-4 4M20 5v14',
  menu: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 5v4M8 15v4',
  more: 'M5.5 12h-1M12.5 12h-1M19.5 12h-1',
  note: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  offline: 'M4 4l16 16M7.5 9A5 5 0 007 18.5h10M10 6.3A6 6 0 0117.5 11 4 4 0 0120 17',
  pause: 'M9 6v12M15 6v12',
  plus: 'M12 5v14M5 12h14',
  shield: 'M12 3l7 3v5c0 4.6-3 8.4-7 10-4-1.6-7-5.4-7-10V6zM12 8v4M12 15.5v.01',
  skip: 'M6 6l6 6-6 6M13 6l6 6-6 6',
  speech: 'M5 5h14v10h-8l-4 4v-4H5z',
  trap: 'M12 3a9 9 0 100 18 9 9 0 000-18zM6 6l12 12',
  unfold: 'M6 9l6 6 6-6',
  up: 'M12 19V5M6 11l6-6 6 6',
  wait: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5l3 2',
} as const

const turning: readonly string[] = ['back', 'insert', 'skip']

export type IconName = keyof typeof shapes

/** One of the panel's own line icons; always beside a word, so hidden from screen readers. */
export function icon(name: IconName): ReactNode {
  return (
    <svg
      className="amends-icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      data-turns={turning.includes(name) || undefined}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
