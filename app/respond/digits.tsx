/** 24 digits to write down, in two lines of three groups where one line is too narrow. */
export function Digits({ digits }: { digits: string }) {
  const groups = digits.split(' ')
  return (
    <p className="digits" dir="ltr">
      <span>{groups.slice(0, 3).join(' ')}</span> <span>{groups.slice(3).join(' ')}</span>
    </p>
  )
}
