export { pageName } from '../../core';
