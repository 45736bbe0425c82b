import { Button } from '#app/ui/button'
import { Icon } from '#app/ui/icon'
import { officialOf, type Language } from '#surveys/definition/language'
import type { Telling } from '#surveys/findings/quotes/lint-text'

import { excerptOf } from '../reading/signs'
import { useSay } from '../workshop/words'
import { holdFocus } from './hold-focus'

const longestFound = 200

interface FindingsListProps<Each extends Telling> {
  findings: Each[]
  lang: Language
  takeOut: (finding: Each) => void
}

/** What rules name in words that would be read by others, each with one way to be rid of it. */
export function FindingsList<Each extends Telling & { spans: unknown[] }>({
  findings,
  lang,
  takeOut,
}: FindingsListProps<Each>) {
  const say = useSay()
  return (
    <div className="quote-findings" data-findings={findings.length}>
      <p role="status">
        {findings.length > 0
          ? say.quotes('findings.some', { n: findings.length })
          : say.quotes('findings.none')}
        {!officialOf(lang) && <> {say.quotes('findings.noLists')}</>}
      </p>
      <ul>
        {findings.map((finding) => {
          const { code, level, found, spans } = finding
          return (
            <li key={`${code} ${found}`} className={`finding-${level}`} data-finding={code}>
              <Icon name={level === 'refused' ? 'error' : 'warning'} />
              <div>
                <p>
                  <strong>{say.quotes(`level.${level}`)}</strong>{' '}
                  {say.quotes(`telling.${code}`, { found: isolated(found) })}
                  {spans.length === 0 && <> {say.quotes('findings.instead')}</>}
                </p>
                {spans.length > 0 && (
                  <Button
                    type="button"
                    kind="secondary"
                    onClick={({ currentTarget }) => {
                      holdFocus(currentTarget)
                      takeOut(finding)
                    }}
                  >
                    {say.quotes('findings.takeOut', { found: isolated(found) })}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Words in any script amid a sentence that they must not turn round (first strong isolate). */
function isolated(found: string): string {
  return `\u2068${excerptOf(found, longestFound)}\u2069`
}
