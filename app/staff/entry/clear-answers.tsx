import { useWords } from '#app/i18n/use-words'
import type { PaperWords } from '#app/respond/paper/paper-words'
import { Checkboxes } from '#app/ui/checkboxes'
import { Disclosure } from '#app/ui/disclosure'
import type { PaperPage } from '#surveys/journey/paper'

import { sheetFields } from './typed-sheet'

interface ClearAnswersProps {
  words: PaperWords
  sheets: PaperPage[]
}

/** A choice of one cannot be taken back where it was made, so the question is named here. */
export function ClearAnswers({ words, sheets }: ClearAnswersProps) {
  const { t } = useWords('entry')
  const questions = sheets.flatMap((sheet) => sheet.questions)
  return (
    <Disclosure summary={t('clear.summary')}>
      <Checkboxes
        name={sheetFields.clear}
        label={t('clear.label')}
        options={questions.map(({ question: { id }, number }) => ({
          value: id,
          text: (
            <>
              {number} <bdi lang={words.lang}>{words.text(`${id}.text`)}</bdi>
            </>
          ),
        }))}
      />
    </Disclosure>
  )
}
