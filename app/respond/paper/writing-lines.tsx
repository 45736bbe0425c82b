/** Lines to write on. */
export function WritingLines({ count }: { count: number }) {
  return (
    <span className="paper-lines">
      {Array.from({ length: count }, (_, n) => (
        <span key={n} className="paper-line" />
      ))}
    </span>
  )
}
