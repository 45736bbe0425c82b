import { useEffect, useState } from 'react'

/** The part that the address names; where it names none of them, the one that was shown before. */
export function usePart<Part extends string>(parts: readonly Part[], first: Part): Part {
  const [shown, setShown] = useState<Part>(() => named(parts) ?? first)
  useEffect(() => {
    const listen = () => {
      const next = location.hash === '' ? first : named(parts)
      if (next !== undefined) setShown(next)
    }
    addEventListener('hashchange', listen)
    return () => removeEventListener('hashchange', listen)
  }, [parts, first])
  return parts.includes(shown) ? shown : first
}

function named<Part extends string>(parts: readonly Part[]): Part | undefined {
  return parts.find((part) => `#${part}` === location.hash)
}
