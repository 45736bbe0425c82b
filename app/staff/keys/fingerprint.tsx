import { fingerprintHalves } from '#app/vault/fingerprint-halves'

/** What people read to each other to be sure of a key. */
export function Fingerprint({ children, mark }: { children?: string; mark?: boolean }) {
  const [first, second] = fingerprintHalves(children ?? '')
  return (
    <code className="fingerprint" dir="ltr" data-fingerprint={mark ? '' : undefined}>
      {children !== undefined && (
        <>
          <span>{first}</span> <span>{second}</span>
        </>
      )}
    </code>
  )
}
