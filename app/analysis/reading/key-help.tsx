import { Disclosure } from '#app/ui/disclosure'

import { useSay } from '../workshop/words'

const keys = [
  ['next', 'j', 'Alt + ↓'],
  ['previous', 'k', 'Alt + ↑'],
  ['after', ']'],
  ['before', '['],
  ['longer', 'Shift + ]', 'Shift + →'],
  ['shorter', 'Shift + [', 'Shift + ←'],
  ['whole', 'a'],
  ['none', 'Esc'],
  ['theme', '1 – 9'],
  ['finish', 'f'],
  ['undo', 'u'],
] as const

interface KeyHelpProps {
  hasKeys: boolean
  setKeys: (hasKeys: boolean) => void
}

/** What each key does in a text; those that are pressed alone can be switched off. */
export function KeyHelp({ hasKeys, setKeys }: KeyHelpProps) {
  const say = useSay()
  return (
    <Disclosure summary={say.reading('keys.title')}>
      <p id="reading-keys">{say.reading('keys.text')}</p>
      <label className="reading-switch">
        <input
          type="checkbox"
          autoComplete="off"
          checked={hasKeys}
          onChange={({ currentTarget }) => setKeys(currentTarget.checked)}
        />
        {say.reading('keys.alone')}
      </label>
      <dl className="reading-keys">
        {keys.map(([name, ...own]) => (
          <div key={name}>
            <dt>{say.reading(`keys.${name}`)}</dt>
            <dd>
              {own.map((key) => (
                <kbd key={key} dir="ltr">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
