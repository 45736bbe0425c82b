import { useWords } from '#app/i18n/use-words'
import { TextInput } from '#app/ui/text-input'
import { fewestPeople, mostPeople, type EnteredMode } from '#surveys/definition/modes'

import type { ShownSheet } from './shown-sheet'
import { sheetFields } from './typed-sheet'

/** How many took part: of a discussion always, of an interview where they were several. */
export function PeopleField({ mode, shown }: { mode: EnteredMode; shown: ShownSheet }) {
  const { t } = useWords('entry')
  const kind = mode === 'interview' ? 'interview' : 'discussion'
  const limits = { least: fewestPeople(kind), most: mostPeople }
  return (
    <TextInput
      name={sheetFields.people}
      label={t('people')}
      hint={t(`peopleHint.${kind}`, limits)}
      error={shown.peopleWrong ? t(`peopleWrong.${kind}`, limits) : undefined}
      value={shown.people}
      inputMode="numeric"
      optional={kind === 'interview'}
      short
    />
  )
}
