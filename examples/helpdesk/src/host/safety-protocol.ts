import type { SafetyProtocol } from '@amends/react'

/** What Fairwater wants done when somebody is threatened or in danger. */
export const safetyProtocol: SafetyProtocol = {
  title: 'Fairwater safety protocol',
  steps: [
    'Stop solving. Say: “I’m going to get someone who can help with this.”',
    'Write down the exact words and the time. Don’t argue. You may end the call.',
    'Tell the duty manager now. They warn whoever was named and stay on the line with you.',
    'Danger now, or someone may harm themselves: call the emergency number first.',
    'Afterwards take ten minutes off the queue. Nobody will ask you to make them up.',
  ],
  call: { label: 'Call the duty manager', href: 'tel:+15550100' },
}
