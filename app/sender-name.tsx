import { useFrame } from './frame'
import { useWords } from './i18n/use-words'

/** What stands in the rail in large letters on three lines or so. */
const longest = 30

/** What the network calls itself, or the product before it is set up. */
export function SenderName() {
  const { t } = useWords('frame')
  const { sender } = useFrame()
  const name = sender?.name || t('product')
  const look = name.length > longest ? 'sender-name sender-name-long' : 'sender-name'
  return <bdi className={look}>{name}</bdi>
}
