import errors from '#locales/ar/errors.json'
import frame from '#locales/ar/frame.json'
import home from '#locales/ar/home.json'
import style from '#locales/ar/style.json'
import ui from '#locales/ar/ui.json'

export const words = { errors, frame, home, style, ui }
