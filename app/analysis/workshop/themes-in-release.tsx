import { useId } from 'react'

import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { ThemeLink } from '../themes/theme-link'
import { useBench } from './bench-context'
import { SaidLink } from './said-link'
import { themeSentence, type SaidNames } from './said-sentence'
import { Tick } from './tick'
import type { ThemesToSay } from './to-say'
import type { Choosing } from './use-to-say'
import { useSay } from './words'

interface ThemesInReleaseProps {
  choosing: Choosing
  names: SaidNames
}

/** The questions whose themes go in; those with texts left to read or to settle wait. */
export function ThemesInRelease({ choosing, names }: ThemesInReleaseProps) {
  const say = useSay()
  return (
    <div className="release-says">
      <Heading level={3} caption={say('secret.mark')}>
        {say.codebook('release.themes')}
      </Heading>
      <p>{say.codebook('release.themesText')}</p>
      {choosing.themes.length === 0 && <p>{say.codebook('release.noThemes')}</p>}
      <ul className="plain-list">
        {choosing.themes.map((each) => (
          <Themes key={each.coded.question} {...{ themes: each, choosing, names }} />
        ))}
      </ul>
    </div>
  )
}

function Themes({ themes, choosing, names }: ThemesInReleaseProps & { themes: ThemesToSay }) {
  const id = useId()
  const say = useSay()
  const { labels } = useBench()
  const { coded, isReady } = themes
  const { question } = coded
  return (
    <li data-themes-of={question} data-ready={isReady}>
      <Tick
        id={id}
        also={`${id}-about`}
        isTicked={isReady && choosing.isIn(question)}
        isOff={!isReady}
        change={(isIn) => choosing.take(question, isIn)}
      >
        {labels.question(question)}
      </Tick>
      <div id={`${id}-about`}>
        <p>
          {say.codebook('release.question', { themes: coded.themes.length, texts: coded.texts })}
        </p>
        <Waits {...{ themes, names }} />
      </div>
    </li>
  )
}

/** Why these themes wait, and what a person should look at in them. */
function Waits({
  themes: { coded, unread, disputed, problems, isReady },
  names,
}: {
  themes: ThemesToSay
  names: SaidNames
}) {
  const say = useSay()
  const { labels } = useBench()
  const sentences = problems.map((problem) => themeSentence(say, { names, labels }, problem))
  const list = (
    <ul>
      {unread > 0 && <li>{say.codebook('release.unread', { n: unread })}</li>}
      {disputed > 0 && <li>{say.codebook('release.disputed', { n: disputed })}</li>}
      {sentences.map(({ text, link }) => (
        <li key={text}>
          {text} {link && <SaidLink link={link} />}
        </li>
      ))}
    </ul>
  )
  if (isReady) return sentences.length > 0 && list
  return (
    <Notice kind="warning" title={say.codebook('release.notYet')}>
      {list}
      {unread + disputed > 0 && (
        <ThemeLink question={coded.question}>{say.codebook('release.toThemes')}</ThemeLink>
      )}
    </Notice>
  )
}
