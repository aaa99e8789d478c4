/*
 * A file that is larger than is taken is refused before it is sent, and what was typed beside it stays.
 *
 *   <input type="file" data-most="…bytes…" data-large="…what is said…" data-said-in="…id of what says it…">
 */
(() => {
  'use strict';
  for (const input of document.querySelectorAll('input[type="file"][data-most]')) {
    const said = document.getElementById(input.dataset.saidIn);
    input.addEventListener('change', () => {
      const large = [...input.files].some(file => file.size > Number(input.dataset.most));
      said.textContent = large ? input.dataset.large : '';
      said.hidden = !large;
      if (large) input.value = '';
    });
  }
})();
