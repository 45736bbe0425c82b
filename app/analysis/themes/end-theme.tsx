import { Button } from '#app/ui/button'

import { holdFocus } from '../quotes/hold-focus'
import { useWrite } from '../quotes/use-write'
import { WriteTrouble } from '../quotes/write-trouble'
import { useSay } from '../workshop/words'
import type { OnTheme } from './on-theme'
import { ended } from './theme-edits'

/** Takes a theme out of use; it can be taken back at any time. */
export function EndTheme({
  question,
  theme,
  tell,
  describedBy,
  name,
}: OnTheme & { describedBy: string; name: string }) {
  const say = useSay()
  const { send, trouble, isBusy } = useWrite()
  const retire = async (button: Element) => {
    holdFocus(button)
    if (await send(ended(question, theme, { retired: true }))) {
      tell(say.codebook('retired', { theme: name }))
    }
  }
  return (
    <>
      <Button
        type="button"
        kind="danger"
        disabled={isBusy}
        aria-describedby={describedBy}
        onClick={({ currentTarget }) => void retire(currentTarget)}
      >
        {say.codebook('card.retire')}
      </Button>
      <WriteTrouble trouble={trouble} />
    </>
  )
}
