import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Disclosure } from '#app/ui/disclosure'
import { ErrorSummary } from '#app/ui/error-summary'
import { Heading } from '#app/ui/heading'
import { TextInput } from '#app/ui/text-input'

import type { BeginProblem } from './begin'
import { Begun } from './begun'
import { JourneySwitch } from './journey-switch'
import { RespondentFrame } from './respondent-frame'
import type { StartFields } from './start-fields'
import { StartForm } from './start-form'

interface CodePageProps {
  code: string
  languages: string[]
  fields: StartFields
  sent: { typed: string; key: string; problem: BeginProblem['code'] | undefined } | undefined
  /** Where the answers go on that were begun in this browser. */
  goOn: string | undefined
}

/** One answer for wrong, spent and expired codes: which of them it was would help somebody who guesses. */
export function CodePage({ code, languages, fields, sent, goOn }: CodePageProps) {
  const { t, lang } = useWords('journey')
  const error = sent?.problem && t(`code.problem.${sent.problem}`)
  const switcher = (
    <JourneySwitch languages={languages} to={(other) => paths.enterCode(other, code)} />
  )
  return (
    <RespondentFrame spoken code={code} switcher={switcher}>
      <ErrorSummary problems={error ? [{ field: 'code', text: error }] : []} />
      {goOn && <Begun goOn={goOn} />}
      <Heading level={1}>{t('code.title')}</Heading>
      <p>{t('code.text')}</p>
      <StartForm
        to={paths.enterCode(lang, code)}
        fields={{ ...fields, key: sent?.key || fields.key }}
        button={t('code.go')}
      >
        <TextInput
          name="code"
          label={t('code.label')}
          hint={t('code.hint')}
          error={error || undefined}
          value={sent?.typed}
        />
      </StartForm>
      <IfItFails code={code} open={sent?.problem === 'code-not-good'} />
    </RespondentFrame>
  )
}

function IfItFails({ code, open }: { code: string; open: boolean }) {
  const { t, lang } = useWords('journey')
  return (
    <Disclosure summary={t('code.help.title')} open={open}>
      <ul>
        {(['wrong', 'spent', 'old', 'none'] as const).map((why) => (
          <li key={why}>{t(`code.help.${why}`)}</li>
        ))}
      </ul>
      <p>
        <a href={paths.return(lang, code)}>{t('intro.return')}</a>
      </p>
    </Disclosure>
  )
}
