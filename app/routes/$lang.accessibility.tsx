import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { Section } from '#app/respond/info/section'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { Heading } from '#app/ui/heading'

export const handle: PageHandle = { title: 'accessibility' }

const tested = [
  ...(['axe', 'keyboard', 'zoom', 'colours', 'motion'] as const),
  ...(['script', 'order', 'browser'] as const),
]
const short = [
  ...(['people', 'readers', 'browsers', 'long', 'numbers'] as const),
  ...(['signs', 'translations', 'paper'] as const),
]

export default function Accessibility() {
  const { t } = useWords('accessibility')
  return (
    <RespondentFrame>
      <Heading level={1}>{t('title')}</Heading>
      <p className="lead">{t('lead')}</p>
      <Section title={t('aim.title')} lines={[t('aim.standard')]} />
      <Section title={t('tested.title')} lines={tested.map((check) => t(`tested.${check}`))} />
      <Section title={t('short.title')} lines={short.map((gap) => t(`short.${gap}`))} />
      <Section title={t('tell.title')} lines={[t('tell.who'), t('tell.what')]} />
    </RespondentFrame>
  )
}
