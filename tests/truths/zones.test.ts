import { addHours, dueOf, wallOf } from '@amends/core'
import { expect, test } from 'vitest'
import { diceOf } from '../fixtures/random/dice'
import {
  differencesAround,
  differencesIn,
  transitionsOf,
  zones,
  type DueOf,
} from '../fixtures/zones'

const changing = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham']

test('a due time is the instant that Temporal gives it, in every zone', () => {
  expect(zones.length).toBeGreaterThan(400)
  expect(differencesIn(3_000, diceOf(1))).toEqual([])
})

test('around every change of the clocks too, where a time is shown twice or never', () => {
  const { asked, found } = differencesAround(changing)
  expect(asked).toBeGreaterThan(changing.length * 500)
  expect(found).toEqual([])
})

test('a clock that adds whole days is found out', () => {
  const naive: DueOf = (wall, zone) => {
    const offset =
      Date.parse('2026-01-15T12:00Z') - Date.parse(`${wallOf(Date.UTC(2026, 0, 15, 12), zone)}Z`)
    return { wall, zone, instant: new Date(Date.parse(`${wall}Z`) + offset).toISOString() }
  }
  expect(differencesIn(300, diceOf(1), naive, changing)).not.toEqual([])
  expect(differencesAround(changing, naive).found).not.toEqual([])
})

test('the same time tomorrow is not 24 hours later where the clocks change between', () => {
  for (const zone of changing) {
    const moved = transitionsOf(zone).filter((transition) => {
      const today = wallOf(transition - 43_200_000, zone) ?? ''
      const tomorrow = new Date(Date.parse(`${today}Z`) + 86_400_000).toISOString().slice(0, 16)
      const due = dueOf(tomorrow, zone)
      return due && due.instant !== addHours(transition - 43_200_000, 24, zone)?.instant
    })
    expect({ zone, moved: moved.length }).toEqual({ zone, moved: transitionsOf(zone).length })
  }
})
