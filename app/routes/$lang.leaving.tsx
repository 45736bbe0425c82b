import { useWords } from '#app/i18n/use-words'
import type { PageHandle } from '#app/page-title'
import { Section } from '#app/respond/info/section'
import { RespondentFrame } from '#app/respond/respondent-frame'
import { Heading } from '#app/ui/heading'

export const handle: PageHandle = { title: 'leaving' }

const does = ['page', 'cookie', 'asks', 'blank', 'script'] as const
const cannot = ['history', 'files', 'message', 'line', 'seen', 'windows', 'offline'] as const
const answers = ['sent', 'code', 'lost'] as const
const history = ['open', 'choose', 'one', 'all', 'account', 'keyboard'] as const
const privately = ['what', 'how', 'close', 'not'] as const

export default function Leaving() {
  const { t } = useWords('leaving')
  return (
    <RespondentFrame>
      <Heading level={1}>{t('title')}</Heading>
      <p className="lead">{t('lead')}</p>
      <Section title={t('does.title')} lines={does.map((act) => t(`does.${act}`))} />
      <Section title={t('cannot.title')} lines={cannot.map((act) => t(`cannot.${act}`))} />
      <Section title={t('answers.title')} lines={answers.map((kind) => t(`answers.${kind}`))} />
      <Section title={t('delete.title')} lines={history.map((step) => t(`delete.${step}`))} />
      <Section title={t('private.title')} lines={privately.map((step) => t(`private.${step}`))} />
    </RespondentFrame>
  )
}
