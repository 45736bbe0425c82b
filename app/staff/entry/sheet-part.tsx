import type { PaperWords } from '#app/respond/paper/paper-words'
import { RoutingNote } from '#app/respond/paper/routing-note'
import { Heading } from '#app/ui/heading'
import type { PaperPage } from '#surveys/journey/paper'

import { anchorOf } from './asked-on'
import { Differences } from './differences'
import { EntryQuestion } from './entry-question'
import type { ShownSheet } from './shown-sheet'

interface SheetPartProps {
  words: PaperWords
  sheet: PaperPage
  shown: ShownSheet
}

/** One part of the questionnaire, with what both typings say where the sheet is to settle it. */
export function SheetPart({ words, sheet, shown }: SheetPartProps) {
  return (
    <section>
      <Heading level={3}>{words.text(`pages.${sheet.id}.title`)}</Heading>
      {sheet.onlyIf && <RoutingNote words={words} when={sheet.onlyIf.when} of="part" />}
      {sheet.questions.map((asked) => (
        <EntryQuestion
          key={asked.question.id}
          {...{ asked, words, shown }}
          anchor={anchorOf(asked)}
        >
          {shown.step === 'settle' && (
            <Differences {...{ words, shown }} question={asked.question} />
          )}
        </EntryQuestion>
      ))}
    </section>
  )
}
