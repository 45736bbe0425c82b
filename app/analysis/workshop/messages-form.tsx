import { useState } from 'react'

import { ownName } from '#app/i18n/own-name'
import { Disclosure } from '#app/ui/disclosure'
import { Textarea } from '#app/ui/textarea'
import { longestMessage } from '#surveys/findings/messages'
import type { Messages } from '#surveys/findings/release'

import { readMessages, type MessagesProblem } from '../read-messages'
import { useBench } from './bench-context'
import { useSay } from './words'

interface MessagesFormProps {
  /** Those of the last release, which readers would miss. */
  first: Messages
  /** Nothing where a message has to be mended first. */
  change: (messages: Messages | undefined) => void
}

/** What the network says of its findings, in as many of the survey’s languages as it likes. */
export function MessagesForm({ first, change }: MessagesFormProps) {
  const say = useSay()
  const { survey } = useBench()
  const [texts, setTexts] = useState<Record<string, string>>(first)
  const [problems, setProblems] = useState<MessagesProblem[]>([])
  const take = (lang: string, text: string) => {
    const next = { ...texts, [lang]: text }
    const written = Object.entries(next).filter(([, each]) => each.trim() !== '')
    const read = readMessages(Object.fromEntries(written), survey)
    setTexts(next)
    setProblems(read.ok ? [] : read.problems)
    change(read.ok ? read.value : undefined)
  }
  return (
    <Disclosure summary={say('messages.title')}>
      <p>{say('messages.text')}</p>
      {survey.languages.map((lang) => {
        const problem = problems.find((each) => each.lang === lang)
        const error = problem && say(`problem.${problem.code}`, { ...problem })
        return (
          <div key={lang} onChange={({ target }) => take(lang, textIn(target))}>
            <Textarea
              name={`message-${lang}`}
              label={ownName(lang)}
              value={first[lang] ?? ''}
              max={longestMessage}
              error={error}
            />
          </div>
        )
      })}
    </Disclosure>
  )
}

function textIn(target: EventTarget): string {
  return target instanceof HTMLTextAreaElement ? target.value : ''
}
