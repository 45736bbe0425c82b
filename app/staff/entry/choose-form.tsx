import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import { ChoiceFields } from './choice-fields'

interface ChooseFormProps {
  slug: string
  survey: Survey
  modes: EnteredMode[]
}

/** What somebody says before the first sheet. */
export function ChooseForm({ slug, ...choice }: ChooseFormProps) {
  const { t } = useWords('entry')
  return (
    <form method="get" action={paths.entryOf(slug)}>
      <p className="lead">{t('lead')}</p>
      <ChoiceFields {...choice} chosen={undefined} />
      <Button>{t('choose.go')}</Button>
    </form>
  )
}
