// Runs a program once and prints what it took: `launch OUTPUT PROGRAM ARGUMENTS…`.
//
// The peak memory that wait4 reports of a child is never less than that of the process it was spawned from, so a
// benchmark that holds 50 MB itself cannot measure it. This program holds next to nothing.

#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static double seconds(struct timespec from, struct timespec to) {
  return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

static double processor(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: launch OUTPUT PROGRAM ARGUMENTS...\n");
    return 2;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, arguments[1], O_WRONLY | O_CREAT | O_TRUNC, 0600);
  struct timespec start, end;
  pid_t child;
  clock_gettime(CLOCK_MONOTONIC, &start);
  int failure = posix_spawn(&child, arguments[2], &actions, NULL, arguments + 2, environ);
  if (failure != 0) {
    fprintf(stderr, "launch: %s: %s\n", arguments[2], strerror(failure));
    return 3;
  }
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 3;
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.9f %.6f %ld %d\n", seconds(start, end), processor(usage.ru_utime) + processor(usage.ru_stime),
         usage.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : -1);
  return 0;
}
