/* How the camera is to behave, as the test has written it. */
#include "camera.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const WORDS[] = {"", "good", "green", "still", "short", "foreign", "busy", "locked", "narrow", "leaving", "starting"};

const char *word_file(void) { return getenv("DUET_TEST_CAMERA"); }

enum mood mood(void) {
  char word[16] = "";
  FILE *told = word_file() ? fopen(word_file(), "r") : NULL;
  if (!told) return AWAY;
  bool read = fscanf(told, "%15s", word) == 1;
  fclose(told);
  for (enum mood one = GOOD; read && one <= STARTING; one++)
    if (!strcmp(word, WORDS[one])) return one;
  return GOOD;
}
