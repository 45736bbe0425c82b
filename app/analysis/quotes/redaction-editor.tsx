import { useMemo, useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import type { Language } from '#surveys/definition/language'
import type { Passage } from '#surveys/journal/passage'
import { redacted, type Redaction } from '#surveys/journal/redaction'
import { withRedaction } from '#surveys/journal/redacting'

import { useSay } from '../workshop/words'
import { move, pieceAt, spanOf, type Chosen } from './choosing'
import { FindingsList } from './findings-list'
import { findingsIn, takeOutFinding, type Finding } from './findings-in'
import { insteadOf, kindFor, reasonFor } from './instead'
import { piecesOf } from './pieces-of'
import type { DraftProblem } from './quote-draft'
import { TakenOut } from './taken-out'
import { WordChooser } from './word-chooser'
import { WrittenWords } from './written-words'

interface RedactionEditorProps {
  id: string
  lang: Language
  passage: Passage
  redactions: Redaction[]
  change: (redactions: Redaction[]) => void
  problems: DraftProblem[]
}

/** Takes words out of a passage: those that somebody chooses, and those that rules name. */
export function RedactionEditor(props: RedactionEditorProps) {
  const { id, lang, passage, redactions, change, problems } = props
  const say = useSay()
  const findings = useMemo(() => findingsIn(passage, redactions, lang), [passage, redactions, lang])
  const whole = problems.find(({ redaction }) => redaction === undefined)
  return (
    <div className="redaction-editor" data-holds-focus="" tabIndex={-1}>
      <ChooseWords {...props} findings={findings} />
      <FindingsList
        findings={findings}
        lang={lang}
        takeOut={(finding) => change(takeOutFinding(redactions, finding, lang))}
      />
      <TakenOut {...{ id, lang, passage, redactions, change, problems }} />
      <Heading level={3}>{say.quotes('result.title')}</Heading>
      <WrittenWords lang={lang} words={redacted(passage, redactions)} />
      <div role="alert">
        {whole && <p className="field-error">{say.quotes(`problem.${whole.code}`)}</p>}
      </div>
    </div>
  )
}

type ChooseWordsProps = RedactionEditorProps & { findings: Finding[] }

function ChooseWords({ id, lang, passage, redactions, change, findings }: ChooseWordsProps) {
  const say = useSay()
  const [chosen, choose] = useState<Chosen>({ anchor: passage.start, at: passage.start })
  const pieces = useMemo(() => piecesOf(passage, redactions, lang), [passage, redactions, lang])
  const here = pieceAt(pieces, chosen.at)
  const span = spanOf(pieces, chosen)
  const isOne = span && here && span.start === here.start && span.end === here.end
  const out = isOne ? here.redaction : undefined
  const turn = () => {
    if (!span) return
    const taken = { ...span, ...wayOut(findings, span, lang) }
    change(out ? redactions.filter((each) => each !== out) : withRedaction(redactions, taken))
    choose({ anchor: span.start, at: span.start })
  }
  const step = (to: 'next' | 'back') => choose(move(pieces, chosen, { to, extend: true }))
  return (
    <>
      <WordChooser {...{ id, lang, pieces, chosen, choose, turn }} />
      <Button type="button" onClick={turn} disabled={!span} data-turn={out ? 'back' : 'out'}>
        {say.quotes(out ? 'chooser.putBack' : 'chooser.takeOut')}
      </Button>
      <Button type="button" kind="secondary" onClick={() => step('next')}>
        {say.quotes('chooser.more')}
      </Button>
      <Button type="button" kind="secondary" onClick={() => step('back')}>
        {say.quotes('chooser.less')}
      </Button>
    </>
  )
}

/** For what reason these words are taken out, as far as a rule names them. */
function wayOut(findings: Finding[], { start, end }: { start: number; end: number }, lang: string) {
  const named = findings.find(({ spans }) =>
    spans.some((each) => each.start < end && start < each.end),
  )
  const reason = named ? reasonFor(named.code) : 'other'
  return { reason, instead: insteadOf(named ? kindFor(named.code) : reason, lang) }
}
