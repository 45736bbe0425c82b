import { direction } from '#app/i18n/languages'
import { LanguageProvider, useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { paperWords } from '#app/respond/paper/paper-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { fewestPeople, type EnteredMode } from '#surveys/definition/modes'
import type { Language, Survey } from '#surveys/definition/survey'
import { paper } from '#surveys/journey/paper'

import { askedOn } from './asked-on'
import { ClearAnswers } from './clear-answers'
import { PeopleField } from './people-field'
import { SheetLine } from './sheet-line'
import { SheetPart } from './sheet-part'
import { SheetProblems } from './sheet-problems'
import type { ShownSheet } from './shown-sheet'
import { sheetFields } from './typed-sheet'

interface SheetFormProps {
  slug: string
  survey: Survey
  mode: EnteredMode
  lang: Language
  shown: ShownSheet
  /** It came back because something needs another look. */
  isBack: boolean
}

/** The whole questionnaire on one page, in the order of the sheet. */
export function SheetForm({ slug, survey, mode, lang, shown, isBack }: SheetFormProps) {
  const { t } = useWords('entry')
  const sheets = paper(survey)
  const words = paperWords(survey, sheets, lang)
  const asked = askedOn(survey, sheets, shown)
  const isHeld = isBack || shown.step !== 'first' || shown.stack !== ''
  return (
    <form
      method="post"
      action={paths.entryOf(slug, { mode, speaks: lang })}
      className="entry"
      data-sheet={isHeld ? 'held' : ''}
      noValidate
    >
      <NoAccident />
      {isBack && <SheetProblems {...{ shown, mode, words, sheets: asked }} />}
      <Heading level={2}>
        {mode === 'paper' ? t(`step.${shown.step}.title`) : t(`mode.${mode}`)}
      </Heading>
      <p>{mode === 'paper' ? t(`step.${shown.step}.text`) : t('how')}</p>
      <Carried shown={shown} />
      {fewestPeople(mode) !== undefined && <PeopleField mode={mode} shown={shown} />}
      <LanguageProvider value={lang}>
        <div lang={lang} dir={direction(lang)}>
          {asked.map((sheet) => (
            <SheetPart key={sheet.id} {...{ words, sheet, shown }} />
          ))}
        </div>
      </LanguageProvider>
      {shown.step !== 'settle' && <ClearAnswers words={words} sheets={asked} />}
      <SheetLine />
      <Button name={sheetFields.go}>
        {t(mode === 'paper' ? `step.${shown.step}.go` : 'store')}
      </Button>
      {shown.stack === '' ? (
        <p>
          <a href={paths.entryOf(slug)}>{t('otherChoice')}</a>
        </p>
      ) : (
        <p>
          <Button
            kind="secondary"
            name={sheetFields.turn}
            value="show"
            data-drops={isBack || shown.step !== 'first' ? 'held' : ''}
          >
            {t('stack.show')}
          </Button>
        </p>
      )}
    </form>
  )
}

// The first button of a form is the one that Enter presses; while it is disabled, Enter in a field
// sends nothing, and no half sheet is stored by accident.
function NoAccident() {
  return <button type="submit" disabled hidden />
}

/** What travels with the page, for it is kept nowhere. */
function Carried({ shown: { sheet, step, first, second, stack } }: { shown: ShownSheet }) {
  const typed = {
    ...(step !== 'first' && { [sheetFields.first]: JSON.stringify(first) }),
    ...(step === 'settle' && { [sheetFields.second]: JSON.stringify(second) }),
    ...(stack !== '' && { [sheetFields.stack]: stack }),
  }
  const fields = { [sheetFields.sheet]: sheet, [sheetFields.step]: step, ...typed }
  return Object.entries(fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
