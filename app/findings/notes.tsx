/** What is said below or beside numbers, quietly. */
export function Notes({ texts }: { texts: string[] }) {
  if (texts.length === 0) return null
  return (
    <div className="findings-notes">
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}
