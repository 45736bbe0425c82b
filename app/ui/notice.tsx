import type { ReactNode } from 'react'

import { Spoken } from '#app/i18n/spoken'
import { useWords } from '#app/i18n/use-words'

import { Icon } from './icon'

interface NoticeProps {
  kind?: 'info' | 'success' | 'warning' | 'error'
  title?: ReactNode
  children?: ReactNode
}

/** Words, an icon and a border: the colour only repeats what they say. */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  const { t } = useWords('ui')
  return (
    <div className={`notice notice-${kind}`}>
      <Icon name={kind} />
      <div className="notice-words">
        <p className="notice-title">{title ?? <Spoken>{t(`notice.${kind}`)}</Spoken>}</p>
        {children}
      </div>
    </div>
  )
}
