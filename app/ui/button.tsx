import type { ComponentPropsWithoutRef } from 'react'

interface ButtonProps extends Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'style'> {
  kind?: 'primary' | 'secondary' | 'danger'
}

/** Its words say what happens. One primary button on a screen; danger is for what cannot be undone. */
export function Button({ kind = 'primary', type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${kind}`} />
}
