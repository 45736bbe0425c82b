import { useWords } from '#app/i18n/use-words'
import type { Tie } from '#app/operations/requests/ties'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Textarea } from '#app/ui/textarea'

import { FormMark } from '../form-mark'
import type { ListedRequest } from './listed-request'
import { useProblemSentence, useProblemSummary, type ShownProblem } from './request-problem'
import { SecondPerson } from './second-person'
import type { WhoDecides } from './who-decides'
import { WhoElse } from './who-else'

const longestReason = 500

export interface DecisionProps extends WhoDecides {
  request: ListedRequest
  revision: number
  /** What whoever approves has seen. */
  shown: string
  mark: string
  /** It is the reader’s own. */
  own: boolean
  /** Why the reader is no second person for whoever asked. */
  tie: Tie | undefined
  /** The key to be removed is the reader’s. */
  aboutOwnKey: boolean
  /** It is the reader’s key, and others could decide. */
  leftToOthers: boolean
  troubles: ShownProblem[]
  typed: string
  problems: ShownProblem[]
}

/** Approving or declining for a second person; taking back for whoever asked. */
export function Decision(props: DecisionProps) {
  const { t } = useWords('requests')
  const { own, tie, troubles, deciders, request, leftToOthers } = props
  return (
    <section className="request-decision">
      <Heading level={2} id="decision">
        {t(own ? 'yoursTitle' : 'decideTitle')}
      </Heading>
      {own && <WhoElse {...props} />}
      {own && <TakeBack {...props} />}
      {!own && request.asker === null && (
        <Notice kind="warning" title={t('fromMachineTitle')}>
          {t('fromMachine')}
        </Notice>
      )}
      {!own && tie && <Tied tie={tie} deciders={deciders} />}
      {!own && props.aboutOwnKey && troubles.length === 0 && <OwnKey {...props} />}
      {!own && !tie && troubles.length === 0 && <Approve {...props} />}
      {!own && !leftToOthers && <Decline {...props} />}
    </section>
  )
}

/** What becomes of it if whoever holds the key does not agree. */
function OwnKey({ leftToOthers }: DecisionProps) {
  const { t } = useWords('requests')
  return <Notice>{t(leftToOthers ? 'problems.own-key-asked' : 'ownKeyAlone')}</Notice>
}

/** That the reader is nobody else, and who would be. */
function Tied({ tie, deciders }: { tie: Tie; deciders: string[] }) {
  const { t } = useWords('requests')
  const sentenceOf = useProblemSentence()
  return (
    <>
      <Notice kind="warning" title={t('tiedTitle')}>
        {sentenceOf(tie)}
      </Notice>
      {deciders.length > 0 ? (
        <SecondPerson second deciders={deciders} />
      ) : (
        <Notice>{t('tiedNobody')}</Notice>
      )}
    </>
  )
}

function Approve({ request: { id, kind }, shown, mark }: DecisionProps) {
  const { t } = useWords('requests')
  return (
    <form method="post" action={paths.request(id)}>
      <FormMark mark={mark} />
      <input type="hidden" name="shown" value={shown} />
      <p>{t(`willApprove.${kind}`)}</p>
      <Button name="do" value="approve">
        {t(`approve.${kind}`)}
      </Button>
    </form>
  )
}

function Decline({ request: { id }, revision, mark, typed, problems }: DecisionProps) {
  const { t } = useWords('requests')
  const error = useProblemSummary(problems).find(({ field }) => field === 'reason')?.text
  return (
    <form method="post" action={paths.request(id)} noValidate>
      <Heading level={3}>{t('declineTitle')}</Heading>
      <FormMark mark={`${mark}-no`} />
      <input type="hidden" name="revision" value={revision} />
      <Textarea
        name="reason"
        label={t('reason')}
        hint={t('reasonHint')}
        rows={3}
        max={longestReason}
        value={typed}
        error={error}
      />
      <Button kind="secondary" name="do" value="decline">
        {t('decline')}
      </Button>
    </form>
  )
}

function TakeBack({ request: { id }, revision, mark }: DecisionProps) {
  const { t } = useWords('requests')
  return (
    <form method="post" action={paths.request(id)}>
      <FormMark mark={mark} />
      <input type="hidden" name="revision" value={revision} />
      <Button kind="secondary" name="do" value="take-back">
        {t('takeBack')}
      </Button>
    </form>
  )
}
