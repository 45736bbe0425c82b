import { useWords } from '#app/i18n/use-words'
import { linkDays } from '#app/operations/preview/limits'
import type { LinkProblem } from '#app/operations/preview/links'
import { paths } from '#app/paths'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'
import { Radios } from '#app/ui/radios'
import { TextInput } from '#app/ui/text-input'

import { FormMark } from '../form-mark'
import type { PreviewView } from './preview-view'

/** What was typed for a new link, and what is wrong with it. */
export interface LinkForm {
  typed: { forWhom: string; days: string }
  problems: LinkProblem[]
  already: boolean
}

/** Links with which people without an account look at the survey and say what they would change. */
export function LinksSection({ view, form }: { view: PreviewView; form: LinkForm }) {
  const { t } = useWords('preview')
  return (
    <>
      <Heading level={2}>{t('links.title')}</Heading>
      <p>{t('links.text')}</p>
      {view.links.length === 0 ? <p>{t('links.none')}</p> : <Links view={view} />}
      {view.mayShare && <NewLink view={view} form={form} />}
    </>
  )
}

function Links({ view: { slug, links, mayShare } }: { view: PreviewView }) {
  const { t } = useWords('preview')
  return (
    <ul className="preview-links">
      {links.map(({ id, for_whom: forWhom, made_by: by, expires_on: day }) => (
        <li key={id}>
          <form method="post" action={paths.previewOf(slug)}>
            <input type="hidden" name="link" value={id} />
            <p>
              <b dir="auto">{forWhom}</b>
            </p>
            <p>{t('links.about', { by, day })}</p>
            {mayShare && (
              <Button
                kind="secondary"
                name="do"
                value="take-back"
                aria-label={t('links.takeBackOf', { name: forWhom })}
              >
                {t('links.takeBack')}
              </Button>
            )}
          </form>
        </li>
      ))}
    </ul>
  )
}

function NewLink({
  view: { slug, mark },
  form: { typed, problems, already },
}: {
  view: PreviewView
  form: LinkForm
}) {
  const { t, lang } = useWords('preview')
  const days = linkDays.map((each) => ({
    ...{ value: String(each), text: t('links.daysOf', { count: each }) },
  }))
  const errorOf = useLinkErrors(problems)
  return (
    <form method="post" action={paths.previewOf(slug)} noValidate lang={lang}>
      <Heading level={3}>{t('links.new')}</Heading>
      {already && <Notice kind="warning">{t('links.already')}</Notice>}
      <FormMark mark={mark} />
      <TextInput
        name="forWhom"
        label={t('links.forWhom')}
        hint={t('links.forWhomHint')}
        value={typed.forWhom}
        error={errorOf('forWhom')}
      />
      <Radios
        name="days"
        label={t('links.days')}
        value={typed.days}
        options={days}
        error={errorOf('days')}
      />
      <Button name="do" value="make">
        {t('links.make')}
      </Button>
    </form>
  )
}

/** Beside which field a problem is said. */
export function fieldOfLink({ code }: LinkProblem): 'forWhom' | 'days' {
  return code === 'days-missing' ? 'days' : 'forWhom'
}

function useLinkErrors(problems: LinkProblem[]) {
  const { t } = useWords('preview')
  return (field: 'forWhom' | 'days') => {
    const problem = problems.find((each) => fieldOfLink(each) === field)
    return problem && t(`problems.${problem.code}`, { ...problem })
  }
}
