import { useWords } from '#app/i18n/use-words'
import { fewestAfterBundle } from '#app/operations/fewest-after-bundle'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import type { EnteredMode } from '#surveys/definition/modes'
import type { Survey } from '#surveys/definition/survey'

import { AddStack } from './add-stack'
import { ChoiceFields } from './choice-fields'
import { SheetLine } from './sheet-line'
import type { Chosen } from './shown-sheet'
import { StackField } from './stack-field'
import type { StackTrouble } from './take-stack'
import { useTrouble } from './trouble'
import { sheetFields } from './typed-sheet'
import { UnaskedNotice } from './unasked-notice'

interface StackPageProps {
  slug: string
  survey: Survey
  modes: EnteredMode[]
  chosen: Chosen | undefined
  stack: string
  count: number
  trouble?: StackTrouble | undefined
  unasked?: number[]
}

/** Sealed sheets that wait until they are enough to be stored together. */
export function StackPage({ slug, stack, count, trouble, unasked, ...choice }: StackPageProps) {
  const { t } = useWords('entry')
  const left = Math.max(0, fewestAfterBundle - count)
  return (
    <div data-sheet={count > 0 ? 'held' : ''}>
      <div tabIndex={-1} autoFocus role={trouble && 'alert'}>
        {trouble ? (
          <StackTroubleNotice trouble={trouble} />
        ) : (
          <Notice kind={left > 0 ? 'warning' : 'info'} title={t('stack.count', { n: count })}>
            <p>{left > 0 ? t('stack.left', { n: left }) : t('stack.enough')}</p>
          </Notice>
        )}
      </div>
      {trouble && <p>{t('stack.count', { n: count })}</p>}
      <UnaskedNotice unasked={unasked ?? []} canWithdraw={false} />
      <p>{t('stack.text')}</p>
      {left === 0 && <Send slug={slug} stack={stack} count={count} />}
      <Heading level={2}>{t('next')}</Heading>
      <form method="post" action={paths.entryOf(slug)}>
        <StackField stack={stack} />
        <ChoiceFields {...choice} />
        <Button kind={left > 0 ? 'primary' : 'secondary'} name={sheetFields.turn} value="next">
          {t('next')}
        </Button>
      </form>
      {count > 0 && <Save slug={slug} stack={stack} />}
      <AddStack slug={slug} stack={stack} />
      <SheetLine />
    </div>
  )
}

function StackTroubleNotice({ trouble }: { trouble: StackTrouble }) {
  const { titleOf, textOf } = useTrouble()
  return (
    <Notice kind="warning" title={titleOf(trouble)}>
      <p>{textOf(trouble)}</p>
    </Notice>
  )
}

function Send({ slug, stack, count }: Pick<StackPageProps, 'slug' | 'stack' | 'count'>) {
  const { t } = useWords('entry')
  return (
    <form method="post" action={paths.entryOf(slug)}>
      <StackField stack={stack} />
      <Button name={sheetFields.turn} value="send">
        {t('stack.send', { n: count })}
      </Button>
    </form>
  )
}

/** As a file of what is sealed already: it is as safe as what the server keeps. */
function Save({ slug, stack }: Pick<StackPageProps, 'slug' | 'stack'>) {
  const { t } = useWords('entry')
  return (
    <>
      <Heading level={2}>{t('stack.save')}</Heading>
      <p>{t('stack.saveText')}</p>
      <form method="post" action={paths.entrySheetsOf(slug)}>
        <StackField stack={stack} />
        <Button kind="secondary">{t('stack.save')}</Button>
      </form>
    </>
  )
}
