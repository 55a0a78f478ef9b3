import type { Preview } from '@storybook/react-vite'
import '@amends/react/styles.css'
import '../kit/kit.css'
import { theme } from './theme'

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    docs: { theme },
    controls: { expanded: false },
    options: {
      storySort: {
        order: [
          'Start here',
          'Methods',
          'Panel',
          ['MAMA', 'HEART', 'LEARN', 'LATTE', 'HEAL'],
          'States',
          'Walks',
          'Parts',
          ['Every part'],
          'Write a flow',
          'Build',
        ],
      },
    },
  },
}
export default preview
