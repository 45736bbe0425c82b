import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Disclosure } from '#app/ui/disclosure'
import { Notice } from '#app/ui/notice'
import { TextInput } from '#app/ui/text-input'

import { HolderIsAlone } from './holder-alone'
import { idOf } from './holder-id'
import type { KeyLeaving } from './key-leaving'
import { useKeyProblems, type KeyProblem } from './key-problem'
import { RemovalMeaning } from './removal-meaning'
import type { RemovalView } from './removal-view'
import { RemovalWaits } from './removal-waits'

/** What was typed to confirm the end of a key. */
export interface TypedRemoval {
  typed: string
  singleKey: string
}

export interface RemovalProps extends KeyLeaving, TypedRemoval {
  fingerprint: string
  name: string
  removal: RemovalView
  problems: KeyProblem[]
}

/** The end of a key, folded away from what holders do every day. */
export function Removal(props: RemovalProps) {
  const { t } = useWords('key-holders')
  const { removal, waiting, second, problems, name } = props
  const { stays, opens } = removal
  if (waiting)
    return (
      <div className="key-removal" id="removal">
        <RemovalWaits second={second} waiting={waiting} />
      </div>
    )
  return (
    <div className="key-removal" id="removal">
      <Disclosure summary={t('holder.removeTitle')} open={problems.length > 0}>
        <p>{t('holder.removeText')}</p>
        <RemovalMeaning opens={opens} />
        {stays && <Notice>{t(`removal.${stays}`, { name })}</Notice>}
        {!stays && <RemovalForm {...props} />}
      </Disclosure>
    </div>
  )
}

/** The name is typed, as for all that cannot be undone. */
function RemovalForm(props: RemovalProps) {
  const { t } = useWords('key-holders')
  const { fingerprint, name, removal, second, typed, singleKey, problems } = props
  const errorOf = (field: string) => told.find((each) => each.field === field)?.text
  const told = useKeyProblems(problems, 'removal')
  return (
    <form method="post" action={paths.keyHolder(idOf(fingerprint))} noValidate>
      <input type="hidden" name="second" value={second === 'wanted' ? 'yes' : 'no'} />
      <TextInput
        name="typed"
        label={t('removal.typed', { name })}
        value={typed}
        error={errorOf('typed')}
      />
      {removal.staying !== undefined && (
        <TextInput
          name="singleKey"
          label={t('removal.typedStaying', { name: removal.staying })}
          value={singleKey}
          error={errorOf('singleKey')}
        />
      )}
      <WhoDecides {...props} />
      <Button kind="danger" name="do" value="remove">
        {t(second === 'wanted' ? 'removal.ask' : 'holder.remove', { name })}
      </Button>
    </form>
  )
}

function WhoDecides({ second, deciders, holderAlone }: RemovalProps) {
  const { t } = useWords('key-holders')
  const { t: requests } = useWords('requests')
  if (second === 'wanted' && holderAlone) return <HolderIsAlone {...holderAlone} />
  if (second === 'wanted')
    return (
      <Notice title={requests('secondTitle')}>
        {deciders.length > 0 ? requests('second', { names: deciders }) : t('removal.nobodyNow')}
      </Notice>
    )
  const text = t(second === 'off' ? 'removal.off' : 'removal.nobodyElse')
  return (
    <Notice kind="warning" title={t('removal.atOnce')}>
      {text}
    </Notice>
  )
}
