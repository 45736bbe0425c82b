import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { BackLink } from '../back-link'

export function BackToConsultation({ slug }: { slug: string }) {
  const { t } = useWords('consultations')
  return <BackLink to={paths.consultation(slug)}>{t('backToOne')}</BackLink>
}
