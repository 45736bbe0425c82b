import { useWords } from '#app/i18n/use-words'
import { paths } from '#app/paths'

import { Icon } from './icon'

/** Leaves at once. A plain link without script; with it, the page goes blank first and leaves no step back. */
export function QuickExit() {
  const { t, spoken } = useWords('ui')
  return (
    <a
      {...spoken}
      className="quick-exit"
      href={paths.exit()}
      rel="noreferrer nofollow"
      data-quick-exit=""
    >
      {t('exit')}
      <Icon name="leave" />
    </a>
  )
}
