import { useWords } from '#app/i18n/use-words'
import { Disclosure } from '#app/ui/disclosure'

import { Command } from '../keys/command'

/** The same at a terminal, step by step. */
export function ByCommand({ slug }: { slug: string }) {
  const { t } = useWords('analysis')
  const { t: keys } = useWords('key-holders')
  const from = `${slug} --bundle ${slug}.bundle --key KEY`
  return (
    <Disclosure summary={keys('command.title')}>
      <p>{t('command.fetch')}</p>
      <Command>{`bundle ${slug} --out ${slug}.bundle`}</Command>
      <p>{t('command.release')}</p>
      <Command>{`release ${from} --out ${slug}.release.json`}</Command>
      <p>{t('command.open')}</p>
      <Command>{`open ${from} --out ${slug}-answers`}</Command>
      <p>{t('command.accept')}</p>
      <Command>{`accept ${slug}.release.json`}</Command>
    </Disclosure>
  )
}
