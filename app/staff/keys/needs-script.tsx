import type { ReactNode } from 'react'

import { useWords } from '#app/i18n/use-words'
import { Notice } from '#app/ui/notice'

/** Stands until our script runs and takes it away; over an unsafe line the script says why it cannot help. */
export function NeedsScript({ children }: { children?: ReactNode }) {
  const { t } = useWords('key-holders')
  return (
    <>
      <div className="needs-script" data-needs-script>
        <Notice kind="warning" title={t('needs.script')}>
          {children}
        </Notice>
      </div>
      <div data-needs-https hidden>
        <Notice kind="warning" title={t('needs.https')}>
          {children}
        </Notice>
      </div>
    </>
  )
}
