import { useWords } from '#app/i18n/use-words'
import { Radios } from '#app/ui/radios'
import { Select } from '#app/ui/select'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import { usePlaceNames } from '../codes/place-names'
import type { Chosen } from './shown-sheet'

interface ChoiceFieldsProps {
  survey: Survey
  modes: EnteredMode[]
  chosen: Chosen | undefined
}

/** How the answers came, and in which language they were given. */
export function ChoiceFields({ survey: { languages }, modes, chosen }: ChoiceFieldsProps) {
  const { t } = useWords('entry')
  const { languageName } = usePlaceNames()
  return (
    <>
      <Radios
        name="mode"
        label={t('choose.mode')}
        value={chosen?.mode ?? modes[0] ?? ''}
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
        value={chosen?.lang ?? languages[0] ?? ''}
        options={languages.map((value) => ({ value, text: languageName(value) }))}
      />
    </>
  )
}
