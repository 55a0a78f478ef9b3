// For `import '@amends/react/styles.css'`: TypeScript >= 6 reports TS2882 for a
// side-effect import that it cannot resolve. The style sheet exports nothing.
