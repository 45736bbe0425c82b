/** Paragraphs; those that begin with “- ” become the points of a list. */
export function Texts({ texts, className }: { texts: string[]; className?: string }) {
  return <>{groups(texts).map((group, at) => textsOf(group, at, className))}</>
}

function textsOf(group: string[], at: number, className: string | undefined) {
  if (!isPoint(group[0] ?? '')) {
    return (
      <p key={at} className={className}>
        {group[0]}
      </p>
    )
  }
  return (
    <ul key={at} className={className}>
      {group.map((text, place) => (
        <li key={place}>{text.slice(2)}</li>
      ))}
    </ul>
  )
}

function groups(texts: string[]): string[][] {
  return texts.reduce<string[][]>((found, text) => {
    const last = found.at(-1)
    if (last && isPoint(text) && isPoint(last[0] ?? '')) last.push(text)
    else found.push([text])
    return found
  }, [])
}

function isPoint(text: string): boolean {
  return text.startsWith('- ')
}
