import { useWords } from '#app/i18n/use-words'
import type { PackFormat } from '#app/operations/packs/pack-formats'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Progress } from '#app/ui/progress'

import type { MakingState, PackState } from './make-pack'

export interface WaitingPageProps {
  slug: string
  title: string
  format: PackFormat
  lang: string
  /** As the language calls itself. */
  spoken: string
  place: string
  placeName: string | undefined
  state: PackState
  /** The page does not look again by itself. */
  still: boolean
}

/** How far a file is; the page looks again by itself, until it is told not to. */
export function WaitingPage(props: WaitingPageProps) {
  const { slug, title, format, spoken, placeName, state } = props
  const { t } = useWords('packs')
  const what = [t(`format.${format}`), spoken, placeName ?? t('pack.everybody')]
  return (
    <>
      <Heading level={1}>{t(`waiting.${state.is}.title`)}</Heading>
      <p className="lead">{title}</p>
      <p>{what.join(' · ')}</p>
      {state.is === 'making' ? (
        <Making {...props} state={state} />
      ) : (
        <Ended {...props} is={state.is} />
      )}
      <p>
        <a href={paths.packsOf(slug)}>{t('waiting.back')}</a>
      </p>
    </>
  )
}

function Making({
  slug,
  format,
  lang,
  place,
  still,
  state,
}: WaitingPageProps & { state: MakingState }) {
  const { t } = useWords('packs')
  const { before, seconds, left } = state
  const here = { format, in: lang, for: place }
  return (
    <>
      <Progress value={seconds} max={seconds + Math.max(left, 1)}>
        {before === 0 ? t('waiting.next') : t('waiting.before', { count: before })}{' '}
        {left > 0 ? t('waiting.left', { count: inFives(left) }) : t('waiting.late')}
      </Progress>
      <p>{t(still ? 'waiting.still' : 'waiting.again')}</p>
      <ul>
        <li>
          <a href={paths.packWaiting(slug, still ? { ...here, still: 'yes' } : here)}>
            {t('waiting.now')}
          </a>
        </li>
        <li>
          <a href={paths.packWaiting(slug, still ? here : { ...here, still: 'yes' })}>
            {t(still ? 'waiting.goOn' : 'waiting.stop')}
          </a>
        </li>
      </ul>
    </>
  )
}

/** No more exact than it can be known. */
function inFives(seconds: number): number {
  return Math.ceil(seconds / 5) * 5
}

type EndedProps = WaitingPageProps & { is: Exclude<PackState['is'], 'making'> }

function Ended({ slug, format, lang, place, is }: EndedProps) {
  const { t } = useWords('packs')
  const kind = is === 'ready' ? 'success' : is === 'failed' ? 'error' : 'warning'
  return (
    <form method="post" action={paths.packFileOf(slug)}>
      <Notice kind={kind} title={t(`waiting.${is}.text`)} />
      <input type="hidden" name="lang" value={lang} />
      <input type="hidden" name="for" value={place} />
      <Button name="format" value={format}>
        {t(is === 'ready' ? 'waiting.take' : 'waiting.try')}
      </Button>
    </form>
  )
}
