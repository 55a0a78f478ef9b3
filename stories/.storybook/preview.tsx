import type { Preview } from '@storybook/react-vite'
import '@amends/react/styles.css'
import '../kit/kit.css'

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
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
