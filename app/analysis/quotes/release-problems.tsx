import { Icon } from '#app/ui/icon'
import type { QuoteProblem } from '#surveys/findings/quotes/quote-problem'

import { useSay } from '../workshop/words'

/** Codes that the page has words for; whatever else a release may say names itself. */
const worded = [
  ...(['few-writers', 'region-base', 'attribute-base', 'region-left-out'] as const),
  ...(['attribute-left-out', 'few-in-language', 'twice'] as const),
] as const

/** What a release would refuse or leave out, once this quote comes to it. */
export function ReleaseProblems({ problems: all }: { problems: QuoteProblem[] }) {
  const say = useSay()
  // Consent stands among the reasons for which nobody can approve it.
  const problems = all.filter(({ code }) => code !== 'consent-left-behind')
  if (problems.length === 0) return null
  return (
    <ul className="release-problems">
      {problems.map(({ code, level, at, facts }) => {
        const known = worded.find((each) => each === code)
        return (
          <li key={`${code} ${at}`} className={`finding-${level}`} data-problem={code}>
            <Icon name={level === 'refused' ? 'error' : 'warning'} />
            <p>
              {known
                ? say.quotes(`release.${known}`, { ...facts })
                : say.quotes('release.other', { code })}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
