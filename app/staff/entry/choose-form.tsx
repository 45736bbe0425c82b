import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Radios } from '#app/ui/radios'
import { Select } from '#app/ui/select'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import { usePlaceNames } from '../codes/place-names'

interface ChooseFormProps {
  slug: string
  survey: Survey
  modes: EnteredMode[]
}

/** How the answers came, and in which language they were given. */
export function ChooseForm({ slug, survey: { languages }, modes }: ChooseFormProps) {
  const { t } = useWords('entry')
  const { languageName } = usePlaceNames()
  return (
    <form method="get" action={paths.entryOf(slug)}>
      <p className="lead">{t('lead')}</p>
      <Radios
        name="mode"
        label={t('choose.mode')}
        value={modes[0] ?? ''}
        options={modes.map((mode) => ({
          value: mode,
          text: t(`mode.${mode}`),
          hint: t(`modeHint.${mode}`),
        }))}
      />
      <Select
        name="speaks"
        label={t('choose.lang')}
        hint={t('choose.langHint')}
        value={languages[0] ?? ''}
        options={languages.map((value) => ({ value, text: languageName(value) }))}
      />
      <Button>{t('choose.go')}</Button>
    </form>
  )
}
