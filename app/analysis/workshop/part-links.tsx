import { useSay } from './words'

export type PartOfDesk = 'numbers' | 'reading' | 'themes' | 'quotes' | 'release'

/** The parts of the desk; the address names the one that is shown. */
export function PartLinks({ parts, shown }: { parts: readonly PartOfDesk[]; shown: PartOfDesk }) {
  const say = useSay()
  return (
    <nav className="workshop-parts" aria-label={say('parts.label')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#${part}`} aria-current={part === shown ? 'page' : undefined}>
              {say(`parts.${part}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
