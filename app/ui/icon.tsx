const strokes = {
  error: ['M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z', 'M12 7.5v5.5', 'M12 16.4v.2'],
  info: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M12 11v5.5', 'M12 7.4v.2'],
  leave: ['M11 4H5v16h6', 'M10 12h10', 'M16 8l4 4l-4 4'],
  success: ['M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18', 'M7.8 12.4l2.9 2.9l5.5-6'],
  warning: ['M12 3.5L22 20.5H2z', 'M12 10v4.5', 'M12 17.4v.2'],
}

export type IconName = keyof typeof strokes

/** Drawn in the hand of the mark; says nothing by itself, so words always stand beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={`icon icon-${name}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {strokes[name].map((stroke) => (
        <path key={stroke} d={stroke} />
      ))}
    </svg>
  )
}
