import { useState } from 'react'

import { Field } from '#app/ui/field'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { useBench } from './bench-context'
import { openBefore, type BeforeProblem } from './open-before'
import { Underway } from './underway'
import { useSay } from './words'

interface Standing {
  done?: number
  of?: number
  size?: number
  problem?: BeforeProblem['code']
}

/** Where numbers change, it has to be known which responses the last release counted. */
export function LaterRelease({ taken }: { taken: () => void }) {
  const say = useSay()
  const { bench, earlier, labels } = useBench()
  const [standing, setStanding] = useState<Standing>({})
  const { done, of = 0, size, problem } = standing
  const take = async (file: File | undefined) => {
    if (!file) return
    const opened = await openBefore(bench, file, (done, of) => setStanding({ done, of }))
    setStanding(opened.ok ? opened.value : { problem: opened.problems[0]?.code ?? 'not-done' })
    taken()
  }
  return (
    <>
      <Heading level={3}>{say('later.title')}</Heading>
      <p>{say('later.text', { number: earlier.length })}</p>
      <Field id="before" label={say('later.file')} error={problem && say(`later.${problem}`)}>
        {(attributes) => (
          <input
            type="file"
            className="control file-input"
            onChange={({ currentTarget: { files } }) => void take(files?.[0])}
            {...attributes}
          />
        )}
      </Field>
      {done !== undefined && <Underway value={done} max={of} words={say('later.opening')} />}
      {size !== undefined && (
        <Notice kind="success" title={say('later.opened', { size: labels.words.number(size) })} />
      )}
    </>
  )
}
